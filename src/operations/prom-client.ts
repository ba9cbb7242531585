// One file with what is used of the package takes the place of this one when the project is built.
export { Counter, Gauge, Histogram, Registry } from "prom-client";
