/** What a start of Java costs by itself. */
final class Hello {

    private Hello() {}

    public static void main(String[] args) {
        System.out.println("Hello");
    }
}
