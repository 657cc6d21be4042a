"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# A busy machine is slow. What must be quick is measured in tests/benchmarks/.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
