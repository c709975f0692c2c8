"""`python -m needsassess` is the command `needsassess`."""

import sys

from needsassess.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
