namespace MerajutASA.Infrastructure.Postgres.StartCheck;

/// <summary>
/// Functions that run as the owner, whom no policy scopes to an actor. Each was looked at: it takes who asks from the context, and returns
/// or changes no more than its name says. A new one comes here when somebody else has read it.
/// </summary>
internal static class DefinerFunctions
{
    public static string[] Names { get; } =
    [
        "access.enter", "access.enter_system", "access.enter_unverified", "access.my_children", "access.managed_accounts",
        "audit.write", "audit.trail", "audit.openings", "audit.cut_openings", "audit.openings_standing", "audit.openings_differing",
        "outbox.publish", "outbox.underway", "outbox.first_time", "outbox.set_aside", "outbox.progress", "outbox.replay",
        "identity.hold", "identity.known", "identity.find_by_email", "identity.find_by_id", "identity.save_credential", "identity.attempts",
        "identity.save_attempts", "identity.brake", "identity.open_session", "identity.opened_session", "identity.check_session",
        "identity.end_session", "identity.end_sessions", "identity.open_code", "identity.use_code", "identity.issue_password_code",
        "identity.activate", "identity.ask", "identity.take_letter", "identity.letter_sent", "identity.people", "identity.colleagues",
        "identity.left_behind", "identity.move_account", "identity.has_demo_accounts", "identity.protection_keys", "identity.add_protection_key",
        "keys.put", "keys.fetch", "keys.destroy",
        "government.history",
        "business.balances", "business.posting_follows", "business.reversal_mirrors", "business.next_receipt", "business.check_receipt", "business.public_account",
        "business.promised", "business.at_work", "business.nib_taken", "business.hold_need",
        "children.visible", "children.works_here", "children.can_care", "children.keep_assignment", "children.moved", "children.write_moves",
    ];
}
