/* output:
before
*/
fmt.Println("before")
if len(os.Args) > 0 {
	return
}
fmt.Println("never")
