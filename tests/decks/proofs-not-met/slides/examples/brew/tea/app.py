leaves = 3
