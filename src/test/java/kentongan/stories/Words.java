package kentongan.stories;

/** The labels of product.md in one language, as people read them on their phones. */
record Words(
        String language,
        String thatsRight,
        String staff,
        String importStaff,
        String apply,
        String everyone,
        String sendTo,
        String understood,
        String question,
        String obstacle,
        String done,
        String noAnswer,
        String answer) {

    static final Words ID = new Words(
            "id",
            "Benar",
            "/pegawai",
            "Impor",
            "Terapkan",
            "Semua",
            "Kirim ke",
            "Mengerti",
            "Tanya",
            "Kendala",
            "Selesai",
            "belum menjawab",
            "Jawab");

    static final Words EN = new Words(
            "en",
            "That's right",
            "/staff",
            "Import",
            "Apply",
            "Everyone",
            "Send to",
            "Understood",
            "Question",
            "Obstacle",
            "Done",
            "no answer",
            "Answer");

    static Words[] both() {
        return new Words[] {ID, EN};
    }

    /** Whichever of the two is in this language. */
    String either(String indonesian, String english) {
        return language.equals("id") ? indonesian : english;
    }

    @Override
    public String toString() {
        return language;
    }
}
