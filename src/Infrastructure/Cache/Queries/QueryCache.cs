using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Outbox;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>
/// Answers of queries that PostgreSQL gave, kept under names that hold the stamps of all they depend on. A change raises a stamp, and the
/// old answer is never asked for again: there is nothing to remove, in this process or in another.
/// </summary>
internal sealed class QueryCache(
    CacheStamps stamps, HybridCache entries, IEnumerable<StampFamily> families, AnswerCounts counts, bool isOn, TimeProvider clock, ILogger<QueryCache> logger)
{
    /// <summary>How long an answer that is still right is kept. Shorter than the outbox keeps events that all have confirmed.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public const string MeterName = "MerajutASA.Cache";
    public const string FromCache = "cache";
    public const string FromSource = "source";

    /// <summary>Answers given, by query and by where they are from.</summary>
    private static readonly Counter<long> Answers = new Meter(MeterName).CreateCounter<long>("merajut.cache.answers");

    private static readonly HybridCacheEntryOptions Options = new() { Expiration = Life, LocalCacheExpiration = TimeSpan.FromMinutes(1) };
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private readonly ILookup<Type, StampFamily> _families = families.SelectMany(family => family.Events, (family, type) => (family, type)).ToLookup(pair => pair.type, pair => pair.family);
    private long _resting = long.MinValue;

    /// <summary>Whether an answer may come from here; if not, it comes from its source. Throws <see cref="CacheRefusedException"/> for what must never be cached.</summary>
    public bool MayAnswer<T>(Actor actor, UseCase useCase)
    {
        CacheableTypes.Require<T>();
        // Every read of a child is written down; an answer from here would not be.
        if (useCase.Restricted)
            throw new CacheRefusedException($"{useCase.Name} reads Restricted data, which is never cached.");
        return isOn && actor is { Role: not (Role.System or Role.Nobody), EmergencyGrant: null }
            && stamps.MayServe && clock.GetTimestamp() >= Volatile.Read(ref _resting);
    }

    /// <param name="actor">Who asks; checked by the database just before.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="standing">What the database said. Where a change that is underway has not reached Redis, the source answers.</param>
    /// <param name="ask">Asks the source.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public async Task<Outcome<T>> AnswerAsync<T>(
        Actor actor, CachedQuery query, Standing standing, Func<CancellationToken, Task<Outcome<T>>> ask, CancellationToken cancellation)
    {
        var name = await NameAsync(actor, query, standing, cancellation);
        if (name is null)
        {
            Count(query, FromSource);
            return await ask(cancellation);
        }

        var asked = false;
        try
        {
            var answer = await entries.GetOrCreateAsync(name, async stop =>
            {
                asked = true;
                var outcome = await ask(stop);
                return outcome is Outcome<T>.Done done ? done.Result : throw new NoAnswerException<T>(outcome);
            }, Options, cancellationToken: cancellation);
            Count(query, asked ? FromSource : FromCache);
            return answer;
        }
        catch (NoAnswerException<T> refused) when (asked)
        {
            return refused.Outcome;
        }
        catch (Exception) when (!asked && !cancellation.IsCancellationRequested)
        {
            // It failed for somebody else who asked the same at the same time: for their session, not for this one.
            return await ask(cancellation);
        }
    }

    /// <summary>
    /// Tells of what was just committed here, a moment before the relay does. Nobody waits for it, and nothing rests on it: until it is done the
    /// change counts as underway.
    /// </summary>
    public void Tell(IReadOnlyList<IntegrationEvent> happened)
    {
        if (!isOn)
            return;
        foreach (var group in happened.SelectMany(each => _families[each.GetType()], (each, family) => (each, family)).GroupBy(pair => pair.family, pair => pair.each))
            _ = RaiseAsync(group.Key, [.. group.Select(group.Key.Thing)]);
    }

    private async Task RaiseAsync(StampFamily family, IReadOnlyList<StampedThing> things)
    {
        try
        {
            await stamps.RaiseAsync(family, things, CancellationToken.None);
        }
        catch (Exception failure)
        {
            logger.LogDebug("The relay raises the stamps of {Family}: {Cause}", family.Name, failure.Message);
        }
    }

    private async Task<string?> NameAsync(Actor actor, CachedQuery query, Standing standing, CancellationToken cancellation)
    {
        try
        {
            var reading = await stamps.ReadAsync(query, standing.Life, [.. standing.Underway.Select(change => change.Id)], cancellation);
            return standing.Underway.Zip(reading.Versions).All(pair => pair.Second >= pair.First.Version) ? Name(actor, query, reading) : null;
        }
        catch (StoreUnavailableException away)
        {
            // One that accepts and does not answer would hold every page up.
            Volatile.Write(ref _resting, clock.GetTimestamp() + (long)(Rest.TotalSeconds * clock.TimestampFrequency));
            logger.LogWarning("{Query} comes from its source: {Cause}", query.Name, away.Message);
            return null;
        }
    }

    private void Count(CachedQuery query, string from)
    {
        counts.Add(query.Name, from == FromCache);
        Answers.Add(1, new KeyValuePair<string, object?>("query", query.Name), new KeyValuePair<string, object?>("from", from));
    }

    /// <summary>Digested: what was searched for may be a name, and names of entries show in the server's own log.</summary>
    private static string Name(Actor actor, CachedQuery query, StampReading reading) =>
        $"{query.Name}:{Digest(Sight(actor), JsonSerializer.Serialize(query.Arguments), string.Join(' ', query.Places), string.Join(' ', query.Things), reading.Text)}";

    /// <summary>All that policies compare with, but for the account itself: what depends on that is not for here.</summary>
    private static string Sight(Actor actor) => $"{actor.Role.Stored()} {actor.Institution} {actor.Region ?? "-"} {actor.SecondFactor}";

    private static string Digest(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
