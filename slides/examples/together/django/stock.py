"""One dictionary, one process: both frameworks see the same tea."""

STOCK = {"tea": 12, "cups": 4}
