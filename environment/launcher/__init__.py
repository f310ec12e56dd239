"""What `./rheobase` does, one idea to a file.

Everything up to the private environment needs only Python itself; `pages`, `runner` and
`kernel_reply` use Jupyter's own tools and are imported only once that environment stands.
"""
