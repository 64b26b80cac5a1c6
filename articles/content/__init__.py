"""The content files that ship with the project: `files` reads them, `load` writes what they say.

content/{topics,concepts,articles}/{slug}/ holds one neutral file (topic.yaml …) and one Markdown
file a language (bn.md …) whose front matter holds the short texts.
"""
