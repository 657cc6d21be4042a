"""What every layer shares: text folded for comparing, and text made safe to show."""
