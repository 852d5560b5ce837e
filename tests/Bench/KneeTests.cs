using MerajutASA.Bench.Measuring;
using Xunit;

namespace MerajutASA.Bench.Tests;

public sealed class KneeTests
{
    [Fact]
    public async Task The_climb_ends_where_answers_get_slow()
    {
        var knee = await Knee.FindAsync((rate, _) => Task.FromResult<double[]>([rate > 100 ? 60 : 10]));

        Assert.InRange(knee, 70, 100);
    }

    [Fact]
    public async Task The_climb_ends_at_the_first_error_with_what_held_before()
    {
        var runs = 0;
        var knee = await Knee.FindAsync((rate, _) =>
        {
            runs++;
            return rate > 50 ? throw new TimeoutException("Too many.") : Task.FromResult<double[]>([10]);
        });

        Assert.Equal(40, knee);
        Assert.Equal(5, runs);
    }

    [Fact]
    public async Task What_does_not_run_at_all_has_no_knee() =>
        await Assert.ThrowsAsync<TimeoutException>(() => Knee.FindAsync((_, _) => throw new TimeoutException("Down.")));
}
