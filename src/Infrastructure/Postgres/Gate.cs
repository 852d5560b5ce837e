using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Audit;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Outbox;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>The state of one attempt at one operation: who, why, what was read, what changed, what is to be told.</summary>
internal sealed class Gate(Operation operation, IKeyRing keys)
{
    private int _figures;

    public Actor Actor => operation.Actor;

    public Guid Operation => operation.Id;

    public DateTimeOffset Now => operation.At;

    public IKeyRing Keys => keys;

    public ReadLog Reads { get; private set; } = new();

    public ChangeLog Changes { get; } = new();

    public List<IntegrationEvent> Events { get; } = [];

    /// <summary>What is neither a row of the model nor a read: signing in and out, changes of how somebody signs in.</summary>
    public List<AuditEntry> Notes { get; } = [];

    /// <summary>True between the context's statement and the end of the transaction; a command at any other time throws.</summary>
    public bool IsOpen { get; set; }

    public bool FiguresAllowed => _figures > 0;

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
