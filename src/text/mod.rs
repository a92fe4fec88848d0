//! Layout of what users wrote: carets, hit-tests, selections, folding.
