"""Where everything on a concept map is drawn: the rows of an outline become boxes and lines.

Pure and in whole numbers, the same picture for the same rows. Every label has a row to itself, so
no two overlap; the lines of the tree run left of the boxes that they pass and the other links right
of all boxes, so no line goes through a label.
"""
