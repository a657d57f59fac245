package main

func init() { show("extra init") }

var w = show("extra variable")
