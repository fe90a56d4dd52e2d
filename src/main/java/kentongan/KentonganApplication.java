package kentongan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program. */
@SpringBootApplication
public class KentonganApplication {

    public static void main(String[] args) {
        SpringApplication.run(KentonganApplication.class, args);
    }
}
