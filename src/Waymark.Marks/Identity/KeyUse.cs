namespace Waymark.Marks.Identity;

/// <summary>What a key derived from the copy key is for. One use, one key: learning code words says nothing about ids.</summary>
public enum KeyUse { Ids, Slots, Biases, CodeWords, Secrets, Protection }
