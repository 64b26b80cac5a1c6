"""The site on a phone: what is installed, and the glossary of one language in one file.

docs/offline.md tells how it works. What the file holds of articles is put in by `articles.offline`.
"""
