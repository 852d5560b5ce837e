using CsCheck;
using MerajutASA.Anonymisation.Tests.Checking;
using Xunit;

namespace MerajutASA.Anonymisation.Tests.Search;

/// <summary>Small tables of every kind, many of them: with demands that are not monotone, limits of suppression, forests, and words on two levels.</summary>
public sealed class MadeUpReleaseTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue - 1];

    // Some hundreds of each in the ordinary run, thousands with --full.
    private static readonly int Times = Environment.GetEnvironmentVariable("MERAJUT_FULL") == "1" ? 1_000 : 100;

    [Fact]
    public void No_transformation_loses_less_than_the_one_that_is_found() => Seeds.Sample(
        seed =>
        {
            var made = MadeUp.Of(seed);
            made = made with { Settings = made.Settings with { Model = Model.FullDomain } };
            var least = Exhaustive.LeastLoss(made.Source, made.Known, made.Settings, made.SensitivePaths);
            if (least is null)
                Assert.Throws<AnonymisationException>(made.Release);
            else
                Assert.Equal(least.Value, made.Release().Loss);
        },
        iter: 3 * Times);

    [Fact]
    public void Every_release_is_what_was_asked_for() => Seeds.Sample(
        seed =>
        {
            var made = MadeUp.Of(seed, mostRecords: 120);
            if (Released(made) is { } release)
                Verifier.Verify(made.Source, made.Paths, release);
        },
        iter: 3 * Times);

    [Fact]
    public void No_local_recoding_loses_more_than_the_optimum() => Seeds.Sample(
        seed =>
        {
            var made = MadeUp.Of(seed);
            if (Released(made with { Settings = made.Settings with { Model = Model.FullDomain } }) is { } whole)
                Assert.True(Released(made with { Settings = made.Settings with { Model = Model.Local } })!.Loss <= whole.Loss);
        },
        iter: Times);

    [Fact]
    public void The_tables_are_of_every_kind()
    {
        var made = Enumerable.Range(0, 200).Select(seed => MadeUp.Of(seed)).ToList();
        var released = made.Select(Released).ToList();

        Assert.Contains(null, released);
        Assert.Contains(released, release => release is { Suppressed: > 0 });
        Assert.Contains(released, release => release is { Suppressed: 0, Loss: > 0 });
        Assert.All(Enum.GetValues<DiversityKind>(), kind => Assert.Contains(made.Zip(released), pair => pair.Second is not null && pair.First.Settings.Diversity?.Kind == kind));
        Assert.All(Enum.GetValues<DistanceKind>(), kind => Assert.Contains(made.Zip(released), pair => pair.Second is not null && pair.First.Settings.Closeness?.Distance == kind));
    }

    private static Release? Released(MadeUp made)
    {
        try
        {
            return made.Release();
        }
        catch (AnonymisationException)
        {
            return null;
        }
    }
}
