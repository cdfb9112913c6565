import time


    # region pour
    print("pour")
    # endregion pour
