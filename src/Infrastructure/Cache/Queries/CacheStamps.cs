using System.Globalization;
using System.Security.Cryptography;
using StackExchange.Redis;

namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>
/// The stamps of each family, in one hash without an end: <c>a:</c> and an id for a thing (its version, then its places), <c>p:</c> and a
/// place, <c>n</c> which gives places their numbers, <c>g</c> for all at once, <c>e</c> for the life of the source that they tell of. Who
/// loses one loses all of them, and <c>g</c> is made at random: so no key of a former life is ever met again. Throws StoreUnavailableException("redis") when Redis is away.
/// </summary>
public sealed class CacheStamps
{
    private const int Page = 500;

    // A server that began anew may have lost what it had last confirmed. Its run is part of every answer, so that nothing of the one before
    // is used. A source that began another life (restored, or taken over by a replica that lagged) may be behind its stamps: they go.
    private const string ReadThem = """
        local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
        local life = redis.call('HGET', KEYS[1], 'e')
        if life ~= ARGV[2] then
            if life then redis.call('DEL', KEYS[1]) end
            redis.call('HSET', KEYS[1], 'e', ARGV[2])
        end
        if redis.call('HEXISTS', KEYS[1], 'g') == 0 then redis.call('HSET', KEYS[1], 'g', ARGV[1]) end
        local found = redis.call('HMGET', KEYS[1], 'g', unpack(ARGV, 3))
        return {run, unpack(found)}
        """;

    // Of a thing that steps over a version, or of which nobody had heard, it is not known which lists held it in between: all change.
    private const string RaiseThem = """
        local everything, turn = false, nil
        for i = 2, #ARGV, 3 do
            local field, version, places = 'a:' .. ARGV[i], tonumber(ARGV[i + 1]), ARGV[i + 2]
            local before, were = string.match(redis.call('HGET', KEYS[1], field) or '0 ', '^(%d+) (.*)$')
            if version > tonumber(before) then
                if version > before + 1 then everything = true end
                for place in string.gmatch(were .. ' ' .. places, '%S+') do
                    turn = turn or redis.call('HINCRBY', KEYS[1], 'n', 1)
                    redis.call('HSET', KEYS[1], 'p:' .. place, turn)
                end
                redis.call('HSET', KEYS[1], field, ARGV[i + 1] .. ' ' .. places)
            end
        end
        if everything then redis.call('HSET', KEYS[1], 'g', ARGV[1]) end
        return everything and 1 or 0
        """;

    private const string DropThem = "redis.call('DEL', KEYS[1]) return redis.call('HSET', KEYS[1], 'g', ARGV[1])";

    private readonly RedisConnection _redis;

    internal CacheStamps(RedisConnection redis) => _redis = redis;

    /// <summary>False while Redis is known to be away, or nobody has said where it is.</summary>
    internal bool MayServe => !_redis.IsAway;

    /// <summary>Raises the stamps of things to their versions, and those of the places which they came to or left; never lowers one. Idempotent.</summary>
    internal async Task RaiseAsync(StampFamily family, IReadOnlyList<StampedThing> things, CancellationToken cancellation)
    {
        foreach (var page in things.Chunk(Page))
        {
            await RunAsync(RaiseThem, family, page.SelectMany(thing => new RedisValue[]
            {
                thing.Id.ToString("N"), thing.Version, string.Join(' ', thing.Places),
            }), cancellation);
        }
    }

    /// <param name="query">Whose stamps.</param>
    /// <param name="life">That of the source.</param>
    /// <param name="watched">Things whose versions are asked for beside.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    internal async Task<StampReading> ReadAsync(CachedQuery query, string life, IReadOnlyList<Guid> watched, CancellationToken cancellation)
    {
        var (things, places) = (query.Things.Concat(watched).Select(id => (RedisValue)$"a:{id:N}"), query.Places.Select(place => (RedisValue)$"p:{place}"));
        var found = (RedisValue[])(await RunAsync(ReadThem, query.Of, [life, .. places, .. things], cancellation))!;
        return new StampReading(string.Join('|', found.SkipLast(watched.Count)), [.. found.TakeLast(watched.Count).Select(Version)]);
    }

    /// <summary>The versions that things are said to have.</summary>
    internal async Task<IReadOnlyDictionary<Guid, int>> AllAsync(StampFamily family, CancellationToken cancellation)
    {
        var fields = await _redis.RunAsync(database => database.HashGetAllAsync(Key(family)), cancellation);
        return fields.Where(field => field.Name.StartsWith("a:")).ToDictionary(field => Guid.ParseExact(field.Name.ToString()[2..], "N"), field => Version(field.Value));
    }

    /// <summary>Forgets all of them: no answer made before is used again.</summary>
    internal Task DropAsync(StampFamily family, CancellationToken cancellation) => RunAsync(DropThem, family, [], cancellation);

    private Task<RedisResult> RunAsync(string script, StampFamily family, IEnumerable<RedisValue> values, CancellationToken cancellation) =>
        _redis.RunAsync(
            database => database.ScriptEvaluateAsync(script, [Key(family)], [RandomNumberGenerator.GetHexString(16, lowercase: true), .. values]), cancellation);

    private static RedisKey Key(StampFamily family) => $"ma:stamps:{family.Name}";

    private static int Version(RedisValue value) =>
        value.IsNull ? 0 : int.Parse(value.ToString().Split(' ')[0], CultureInfo.InvariantCulture);
}
