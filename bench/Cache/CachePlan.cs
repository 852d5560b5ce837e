using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Bench.Cache;

/// <summary>What a process of the load is told on its standard input.</summary>
/// <param name="Process">Its number, from 0.</param>
/// <param name="Processes">How many there are.</param>
/// <param name="Seconds">How long it goes on.</param>
/// <param name="MarksFile">See <see cref="CacheMarks"/>.</param>
/// <param name="Institutions">Their ids and villages.</param>
/// <param name="Officers">Who asks, one for each region; each region is a scope.</param>
/// <param name="Passing">Officers of the whole country whose sessions or roles end during the load.</param>
/// <param name="Writer">An officer of the whole country who changes entries.</param>
internal sealed record CachePlan(
    int Process, int Processes, double Seconds, string MarksFile, IReadOnlyList<Registered> Institutions, IReadOnlyList<Actor> Officers,
    IReadOnlyList<Actor> Passing, Actor Writer);

internal sealed record Registered(Guid Id, string Village);

/// <summary>What a process of the load has seen. Times are ticks of the machine's own clock, the same in every process.</summary>
internal sealed record CacheLog(IReadOnlyList<Read> Reads, IReadOnlyList<Write> Writes, int Stale, int AfterTheEnd, int Refused);

/// <summary>One answer.</summary>
internal sealed record Read(int Officer, int Form, long At, bool Cached);

/// <summary>One committed change.</summary>
internal sealed record Write(int Institution, long At);
