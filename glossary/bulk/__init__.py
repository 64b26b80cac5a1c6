"""Writing many subjects at once, as `publishing` writes one.

`importing` is the verb. Batch by batch, `planning` finds the subjects that rows mean, `changes`
says what a row changes in its subject, and `writing` writes that.
"""
