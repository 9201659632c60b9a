"""The evidence report: what the simulation shows, against what was found.

The engine plays small rooms of a laboratory pack, thousands of times each, from fixed seeds; what
comes out is compared with the published figures of the evidence base. Most of the figures were
fitted, and the report says which: to fit a number and then to show it is calibration.
"""
