"""Something the reader can mend: said in one line, without a stack trace."""


class Trouble(Exception):
    """What is wrong and what to do about it, in one sentence."""
