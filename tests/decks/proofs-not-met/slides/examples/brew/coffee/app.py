beans = 12
