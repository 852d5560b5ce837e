using System.Text;

namespace MerajutASA.Infrastructure.Access;

/// <summary>
/// What a use case came to. Expected refusals are values; anything but <see cref="Done"/> rolls the transaction back
/// and is written to the audit log. Codes are keys of the module's texts, never sentences.
/// </summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public sealed record Done(T Result) : Outcome<T>
    {
        protected override bool PrintMembers(StringBuilder builder) => false;
    }

    /// <summary>There is no such thing, or the actor may not see it: the two cannot be told apart.</summary>
    public sealed record NotFound : Outcome<T>;

    /// <summary>The actor sees the thing but its state, or a rule, forbids the step.</summary>
    public sealed record Refused(string Code, params object[] Arguments) : Outcome<T>;

    /// <summary>What was typed does not hold; one error for each field that is wrong.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : Outcome<T>;

    /// <summary>Somebody else changed the thing since it was read.</summary>
    public sealed record Conflict : Outcome<T>;

    public static implicit operator Outcome<T>(T value) => new Done(value);

    // The value is not printed: a log line of an outcome must not spill what it carries.
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    public bool IsDone => this is Done;

    /// <summary>The value, or an exception that names what came instead: for callers that know it must be there.</summary>
    public T Value => this is Done done ? done.Result : throw new InvalidOperationException($"No value: {this}");
}
