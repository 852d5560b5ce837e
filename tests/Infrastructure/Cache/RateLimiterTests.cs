using MerajutASA.Infrastructure.Cache;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Cache;

public sealed class RateLimiterTests : CacheTest
{
    [Fact]
    public async Task Exactly_as_many_pass_as_there_are_tokens_though_many_ask_at_once_from_several_processes()
    {
        var limiters = Enumerable.Range(0, 4).Select(_ => Get<RateLimiter>()).ToList();
        var bucket = NewKey();

        var decisions = await Task.WhenAll(Enumerable.Range(0, 200)
            .Select(i => limiters[i % 4].TakeAsync(Portal, bucket, new RateLimit(50, TimeSpan.FromDays(1)), Cancellation)));

        Assert.Equal(50, decisions.Count(x => x.Allowed));
        // A fiftieth of a day, less what has passed since.
        Assert.All(decisions.Where(x => !x.Allowed), x => Assert.InRange(x.RetryAfter, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(29)));
    }

    [Fact]
    public async Task A_token_comes_back_after_the_time_that_was_told()
    {
        var limiter = Get<RateLimiter>();
        var bucket = NewKey();
        var limit = new RateLimit(1, TimeSpan.FromMilliseconds(200));
        Assert.True((await limiter.TakeAsync(Portal, bucket, limit, Cancellation)).Allowed);
        var refused = await limiter.TakeAsync(Portal, bucket, limit, Cancellation);

        await Task.Delay(refused.RetryAfter + TimeSpan.FromMilliseconds(50), Cancellation);

        Assert.True((await limiter.TakeAsync(Portal, bucket, limit, Cancellation)).Allowed);
    }

    [Fact]
    public async Task One_who_has_used_up_a_bucket_leaves_the_others_alone()
    {
        var limiter = Get<RateLimiter>();
        var limit = new RateLimit(1, TimeSpan.FromDays(1));
        var emptied = NewKey();
        await limiter.TakeAsync(Portal, emptied, limit, Cancellation);

        Assert.False((await limiter.TakeAsync(Portal, emptied, limit, Cancellation)).Allowed);
        Assert.True((await limiter.TakeAsync(Portal, NewKey(), limit, Cancellation)).Allowed);
    }
}
