PEOPLE = [
    {"name": "Ada", "role": "Mathematician"},
    {"name": "Grace", "role": "Rear admiral"},
    {"name": "Hedy", "role": "Inventor"},
]
