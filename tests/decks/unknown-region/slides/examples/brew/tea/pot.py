# region pour
print("pour")
# endregion pour
