// Labels and branches.
package p

func f() {
	break // error: break is not in a loop, switch, or select
	continue // error: continue is not in a loop
	for {
		func() {
			break // error: break is not in a loop, switch, or select
		}()
	}
	switch {
	case true:
		break
		continue // error: continue is not in a loop
	}
unused: // error: label unused defined and not used
	for {
		break missing // error: break label not defined: missing
		continue missing // error: continue label not defined: missing
		goto missing // error: label missing not defined
	}
dup:
	goto dup
dup: // error: label dup already defined
	{
	}
blk:
	{
		for {
			break blk // error: invalid break label blk
			continue blk // error: invalid continue label blk
		}
	}
	goto inside // error: goto inside jumps into block starting
	if true {
	inside:
	}
	goto over // error: goto over jumps over declaration of x
	x := 1
	_ = x
over:
}
