// A production line: jobs go in one by one, threads do them, results come out in the order in which
// the jobs went in. Memory is bounded: no more than `window` jobs are between the two ends.
//
//   Line<Job, Made> line(threads, window, work, deliver);
//   while (…) line.put(job);
//   line.finish();
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace prikaz::batch {

template <class Job, class Made>
class Line {
 public:
  // `work` is called by many threads at once, `deliver` by one at a time, in the order of the jobs.
  // Neither may throw.
  Line(int threads, size_t window, std::function<Made(Job)> work, std::function<void(Made)> deliver)
      : window_(window), work_(std::move(work)), deliver_(std::move(deliver)) {
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
  }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  ~Line() { finish(); }

  // Waits until there is room.
  void put(Job job) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return put_ - delivered_ < window_; });
    jobs_.emplace_back(put_++, std::move(job));
    work_there_.notify_one();
  }

  // Waits until everything is delivered. Nothing may be put afterwards.
  void finish() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    work_there_.notify_all();
    for (std::thread& thread : threads_) {
      if (thread.joinable()) thread.join();
    }
  }

 private:
  void run() {
    std::unique_lock lock(mutex_);
    for (;;) {
      work_there_.wait(lock, [&] { return closed_ || !jobs_.empty(); });
      if (jobs_.empty()) return;
      auto [index, job] = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      Made made = work_(std::move(job));
      lock.lock();
      made_.emplace(index, std::move(made));
      deliver_ready(lock);
    }
  }

  // Whoever has the next result delivers it and those behind it that are there; the others go on.
  void deliver_ready(std::unique_lock<std::mutex>& lock) {
    if (delivering_) return;
    delivering_ = true;
    while (!made_.empty() && made_.begin()->first == delivered_) {
      Made next = std::move(made_.begin()->second);
      made_.erase(made_.begin());
      lock.unlock();
      deliver_(std::move(next));
      lock.lock();
      ++delivered_;
      room_.notify_one();
    }
    delivering_ = false;
  }

  const size_t window_;
  const std::function<Made(Job)> work_;
  const std::function<void(Made)> deliver_;
  std::mutex mutex_;
  std::condition_variable work_there_, room_;
  std::deque<std::pair<size_t, Job>> jobs_;
  std::map<size_t, Made> made_;  // waiting for those before them
  size_t put_ = 0, delivered_ = 0;
  bool delivering_ = false, closed_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace prikaz::batch
