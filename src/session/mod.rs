//! Threads, requests, events, jobs: what both faces talk to.
