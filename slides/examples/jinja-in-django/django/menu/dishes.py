DISHES = [("Soup", 5), ("Dumplings", 11), ("Plum cake", 4)]
