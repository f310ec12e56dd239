/**
 * Arrays of numbers in binary files, HDF5 and NumPy: their claims checked, then their numbers read.
 *
 * <p>Binary files state sizes, and a damaged one states them wrongly, sends its reader in circles
 * or unfolds without end; here every claim is compared with the bytes that are there before memory
 * is taken. Points to {@code recording.terms}; the only room that knows HDF5.
 */
package rheobase.recording.binary;
