package kentongan.office;

/** The configuration can't be used; the program does not start, and says what to change. */
public class WrongConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    /**
     * Tells what is wrong.
     *
     * @param problem what is wrong, and where: file and line, or the name of the setting
     * @param remedy what to write instead
     */
    public WrongConfiguration(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
