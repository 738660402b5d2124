package dev.assay.report.planted;

import java.util.concurrent.atomic.AtomicInteger;

public class BadSurfaceImpl {

    static final AtomicInteger COUNT = new AtomicInteger();

    static int last;

    public void show(boolean colours) {}

    public void show(int width) {}

    public void show(long width) {}

    public void show(Hidden hidden) {}

    static final class Hidden {}
}
