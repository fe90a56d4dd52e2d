package kentongan.simulator.botapi;

/** A file that came in a multipart body. */
// the bytes are only handed on
@SuppressWarnings("ArrayRecordComponent")
record Upload(String fileName, String contentType, byte[] bytes) {}
