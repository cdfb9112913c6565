import mill
print("coffee")
