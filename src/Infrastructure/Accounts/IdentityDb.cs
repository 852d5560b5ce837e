using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Accounts.Sessions;
using MerajutASA.Infrastructure.Accounts.Store;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts;

/// <summary>Accounts, and what before sign-in is reached through definer functions only.</summary>
internal sealed class IdentityDb(DbContextOptions<IdentityDb> options) : ModuleDb(options)
{
    public const string Schema = "identity";

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<OneTimeCode> Codes => Set<OneTimeCode>();

    public DbSet<HelpRequest> Requests => Set<HelpRequest>();

    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Rows of the functions that return one account; there is no table behind it.</summary>
    public DbSet<SignInAccount> Known => Set<SignInAccount>();

    /// <summary>Writes down that an event was tried again which a subscriber had failed on.</summary>
    public void NoteReplay(Guid happened, string subscriber) =>
        NoteChange("replay", happened, 0, Guid.Empty, child: null, new Dictionary<string, object?>(), new Dictionary<string, object?> { ["subscriber"] = subscriber });

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.Property(row => row.Role).HasConversion(role => role.Stored(), stored => RoleNames.Parse(stored));
            account.Property(row => row.State).HasConversion<CodeConverter<AccountState>>();
        });
        modelBuilder.Entity<OneTimeCode>(code =>
        {
            code.ToTable("code");
            code.Property(row => row.Kind).HasConversion<CodeConverter<CodeKind>>();
            code.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        });
        modelBuilder.Entity<HelpRequest>(request =>
        {
            request.ToTable("request");
            request.Property(row => row.State).HasConversion<CodeConverter<RequestState>>();
        });
        modelBuilder.Entity<Session>().ToTable("session");
        modelBuilder.Entity<SignInAccount>(known =>
        {
            known.HasNoKey().ToView(null);
            known.Ignore(row => row.IsPhantom);
            known.Property(row => row.Role).HasConversion(role => role.Stored(), stored => RoleNames.Parse(stored));
            known.Property(row => row.State).HasConversion<CodeConverter<AccountState>>();
        });
        base.OnModelCreating(modelBuilder);
    }
}
