# Builds the program, trains its start, and runs it as nobody in particular.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY src src
RUN mvn -B -ntp -DskipTests package

FROM eclipse-temurin:25-jre AS start
WORKDIR /app
COPY --from=build /build/target/kentongan.jar /build/kentongan.jar
# an extracted program with an ahead-of-time cache starts in about a third of the time
RUN java -Djarmode=tools -jar /build/kentongan.jar extract --destination /app --force \
 && java -XX:AOTCacheOutput=kentongan.aot -XX:+UseSerialGC -Dspring.context.exit=onRefresh -Dkentongan.data=/tmp/training -jar kentongan.jar

FROM eclipse-temurin:25-jre
RUN apt-get update \
 && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home --home-dir /app kentongan \
 && mkdir /app/data && chown kentongan /app/data
WORKDIR /app
COPY --from=start /app/ ./
COPY config config
# an office of 500; thousands of people want more
ENV JDK_JAVA_OPTIONS="-Xms32m -Xmx224m"
USER kentongan
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=6s --start-period=30s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:AOTCache=kentongan.aot", "-XX:+UseSerialGC", "-jar", "kentongan.jar"]
