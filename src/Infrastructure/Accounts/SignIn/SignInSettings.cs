using System.ComponentModel.DataAnnotations;

namespace MerajutASA.Infrastructure.Accounts.SignIn;

/// <summary>Clocks and limits of signing in (<c>Merajut:SignIn</c>).</summary>
internal sealed class SignInSettings
{
    public const string Section = "Merajut:SignIn";

    /// <summary>Where people reach the portal, for links in letters and on paper.</summary>
    [Required, Url]
    public string PublicAddress { get; set; } = "http://localhost:5080";

    /// <summary>A session in which nothing was done for so long has ended.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "12:00:00")]
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(1);

    /// <summary>No session is longer: a working day.</summary>
    [Range(typeof(TimeSpan), "00:15:00", "1.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Between the password and the second factor.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "00:30:00")]
    public TimeSpan Pending { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>After a sign-in so recent, how one signs in may be changed without typing the password again.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "00:30:00")]
    public TimeSpan Fresh { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Failures from one network address within a quarter of an hour before it must wait; an office has one address for many.</summary>
    [Range(5, 1_000)]
    public int AddressFailures { get; set; } = 30;

    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan Invitation { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Codes for a new password or second factor.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "7.00:00:00")]
    public TimeSpan Replacement { get; set; } = TimeSpan.FromDays(1);
}
