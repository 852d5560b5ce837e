using System.Data.Common;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>The state of one attempt at one operation: who, why, what was read, what changed, what is to be told.</summary>
internal sealed class Gate(Operation operation, IKeyRing keys) : IDisposable
{
    private readonly List<SubjectKeys> _opened = [];
    private DbTransaction? _transaction;
    private int _figures;

    public Actor Actor => operation.Actor;

    public Guid Operation => operation.Id;

    public DateTimeOffset Now => operation.At;

    public ReadLog Reads { get; private set; } = new();

    public ChangeLog Changes { get; } = new();

    public List<IntegrationEvent> Events { get; } = [];

    /// <summary>What is neither a row of the model nor a read: signing in and out, changes of how somebody signs in.</summary>
    public List<AuditEntry> Notes { get; } = [];

    /// <summary>True between the context's statement and the end of the transaction; a command at any other time throws.</summary>
    public bool IsOpen => _transaction is not null;

    public bool FiguresAllowed => _figures > 0;

    public void Open(DbTransaction transaction) => _transaction = transaction;

    public void Close() => _transaction = null;

    /// <summary>Whether a command runs in the very transaction whose context was set, and which is committed with its entries.</summary>
    public bool Holds(DbTransaction? transaction) => transaction is not null && ReferenceEquals(transaction, _transaction);

    public Task DestroyKeyAsync(Guid subject, CancellationToken cancellation) => keys.DestroyAsync(subject, Operation, cancellation);

    public Task CreateKeysAsync(IReadOnlyCollection<Subject> subjects, CancellationToken cancellation) => keys.CreateAsync(subjects, cancellation);

    /// <summary>Keys that live as long as this attempt.</summary>
    public async Task<SubjectKeys> OpenKeysAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancellation)
    {
        var opened = await keys.OpenAsync(subjects, cancellation);
        _opened.Add(opened);
        return opened;
    }

    public void Dispose()
    {
        Close();
        foreach (var opened in _opened)
            opened.Dispose();
    }

    public IDisposable AllowFigures()
    {
        _figures++;
        return new Closing(() => _figures--);
    }

    /// <summary>Until it is closed, rows are noted as looked through and not as shown: what is read must not leave.</summary>
    public IDisposable LookThrough()
    {
        var shown = Reads;
        var candidates = Reads = new ReadLog();
        return new Closing(() =>
        {
            Reads = shown;
            shown.Figures(candidates.Tables());
        });
    }

    private sealed class Closing(Action close) : IDisposable
    {
        private Action? _close = close;

        public void Dispose() => Interlocked.Exchange(ref _close, null)?.Invoke();
    }
}
