"""Files that come in and go out: one module a format, which only parses or writes.

What is read goes through publishing. `tables` reads rows of CSV or JSON Lines, and `entries` says
what they mean for a kind of subject.
"""
