# steep

print("tea")
