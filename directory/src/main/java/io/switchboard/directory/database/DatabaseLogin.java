package io.switchboard.directory.database;

/** How to sign in to a database. Never logged: {@link #toString()} hides the password. */
record DatabaseLogin(String url, String user, String password) {

    @Override
    public String toString() {
        return "DatabaseLogin[url=" + url + ", user=" + user + "]";
    }
}
