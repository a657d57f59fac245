module zoo

go 1.23
