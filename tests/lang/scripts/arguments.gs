// args: one two
// input: first line
// input: second line
fmt.Println(len(os.Args), os.Args[1:]) // output: 3 [one two]
lines := bufio.NewScanner(os.Stdin)
for lines.Scan() {
	fmt.Println("got", lines.Text())
}
// output: got first line
// output: got second line
os.Exit(3) // exit: 3
