import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { userId } from '../kernel/id.ts'
import { listOf } from '../kernel/list.ts'
import {
  firstAdministrator,
  invitation,
  invitationAccept,
  invitationView,
  invitedUser,
  me,
  mePatch,
  user,
  userCreate,
  userPatch,
} from './user.ts'

const params = z.object({ user: userId })
const invited = z.object({ token: z.string().min(1).max(200) })

export const userApi = {
  me: endpoint({
    method: 'GET',
    path: '/me',
    right: 'service.use',
    summary: 'Who I am and what I may do',
    reply: me,
  }),
  updateMe: endpoint({
    method: 'PATCH',
    path: '/me',
    right: 'account.use',
    guarded: true,
    summary: 'Change my own account: whether reminders come by mail',
    body: mePatch,
    reply: me,
  }),
  setup: endpoint({
    method: 'POST',
    path: '/setup',
    right: 'service.use',
    status: 201,
    summary: 'Make the first administrator; locked once there is a user',
    body: firstAdministrator,
    reply: user,
  }),
  list: endpoint({
    method: 'GET',
    path: '/users',
    right: 'user.administer',
    summary: 'All users',
    reply: listOf(user),
  }),
  create: endpoint({
    method: 'POST',
    path: '/users',
    right: 'user.administer',
    status: 201,
    once: true,
    summary: 'Invite a user: answers a one-time link',
    body: userCreate,
    reply: invitedUser,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/users/{user}',
    right: 'user.administer',
    guarded: true,
    summary: 'Rename, change the account’s role, deactivate',
    params,
    body: userPatch,
    reply: user,
  }),
  invite: endpoint({
    method: 'POST',
    path: '/users/{user}/invitations',
    right: 'user.administer',
    status: 201,
    once: true,
    summary: 'A fresh one-time link: a new invitation, or a lost password',
    params,
    reply: invitation,
  }),
  invitation: endpoint({
    method: 'GET',
    path: '/invitations/{token}',
    right: 'service.use',
    summary: 'Whom an invitation is for',
    params: invited,
    reply: invitationView,
  }),
  accept: endpoint({
    method: 'POST',
    path: '/invitations/{token}/accept',
    right: 'service.use',
    summary: 'Take up an invitation: set name and password',
    params: invited,
    body: invitationAccept,
    reply: user,
  }),
}
