"""The whole course as a folder of web pages that needs no server, no kernel and no network."""
